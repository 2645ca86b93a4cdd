<#import "/_layout/text.ftl" as mail>
<@mail.page "Please check the plans for this debate">
<@mail.sitting sitting/>

<@mail.others others/>

<@mail.section "What this means"/>
This is what the people who signed have been told. They will be told of changes only if you record them.

<@mail.section "What you can do"/>
<@mail.list ["Check that the date, the time and the place still hold.", "Check who leads the debate.", "Find out where the video and the transcript will be, for the outcome."]/>

If something has changed, start “Postpone or move a debate” in Tasklist.

<@mail.link tasks "Open Tasklist"/>

<@mail.section "When we write next"/>
We will email you when the debate should be over.
</@mail.page>
