<#import "/_layout/text.ftl" as mail>
<@mail.page "Please record the outcome of this debate">
<@mail.fact "Debate" debatedOn/>
<@mail.fact "Outcome due" dueOn/>

<@mail.others others/>

<@mail.section "What this means"/>
The people who signed will get an email about the debate when you have recorded its outcome and the email is approved.

<@mail.section "What you can do"/>
<@mail.list ["Write a few sentences about the debate.", "Add the links to watch and read it that you have."]/>

If the debate was not held, start “Postpone or move a debate” in Tasklist instead.

<@mail.link tasks "Open Tasklist"/>

<@mail.section "When we write next"/>
We will email you again if the outcome is not recorded in time.
</@mail.page>
