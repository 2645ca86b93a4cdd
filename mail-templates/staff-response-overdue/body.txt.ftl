<#import "/_layout/text.ftl" as mail>
<@mail.page "A response from the Government is overdue">
<@mail.fact "Department" department/>
<@mail.fact "Was due" dueOn/>

<#if revision>
This is a revised response, which the Committee asked for.

</#if>

<@mail.section "What this means"/>
The department is being reminded, and goes on being reminded until it responds. The task to record its response stays open.

<@mail.section "What you can do"/>
You can call or write to the department. When its response comes, record it in Tasklist.

<@mail.link tasks "Open Tasklist"/>

<@mail.section "When we write next"/>
This is the only email we send you about this date.
</@mail.page>
