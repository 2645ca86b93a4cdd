<#import "/_layout/text.ftl" as mail>
<@mail.page "The moderation of a petition is overdue" false>
<@mail.fact "Should have been decided by" dueOn/>

<@mail.section "What this means"/>
Its creator is told that we are late. The task stays open.

<@mail.section "What you can do"/>
Publish it, reject it, or return it to its creator, in Tasklist.

<@mail.link tasks "Open Tasklist"/>

<@mail.section "When we write next"/>
This is the only email we send you about this date.
</@mail.page>
