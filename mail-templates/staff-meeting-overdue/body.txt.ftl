<#import "/_layout/text.ftl" as mail>
<@mail.page "A meeting of the Petitions Committee is still to be recorded" true false>
<@mail.fact "Meeting" meetsOn/>
<@mail.fact "Undecided on its agenda" undecided/>

<@mail.section "What this means"/>
Until it is recorded, nobody is told what was decided, and what was put off has no reason. The task stays open.

<@mail.section "What you can do"/>
Complete “Hold the meeting” in Tasklist. If the meeting has another day, start “Move a committee meeting” instead.

<@mail.link tasks "Open Tasklist"/>
<@mail.link page "See the agenda"/>

<@mail.section "When we write next"/>
This is the only email we send you about this date.
</@mail.page>
