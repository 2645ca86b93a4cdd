<#import "/_layout/text.ftl" as mail>
<@mail.page "The outcome of this debate is overdue">
<@mail.fact "Debate" debatedOn/>
<@mail.fact "Outcome was due" dueOn/>

<@mail.others others/>

<@mail.section "What this means"/>
The people who signed have not been told how the debate went.

<@mail.section "What you can do"/>
Please record the outcome in Tasklist. A link that you do not have yet can be left out.

<@mail.link tasks "Open Tasklist"/>

<@mail.section "When we write next"/>
This is the only email we send you about this date.
</@mail.page>
