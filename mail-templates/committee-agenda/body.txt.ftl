<#import "/_layout/text.ftl" as mail>
<#if entries?size gt 0>
<@mail.page "The agenda of the Petitions Committee is closed" true false>
<@mail.fact "Meeting" meetsOn/>
<@mail.fact "Agenda closed" closedAt/>
<@mail.fact "Petitions" entries?size/>

<@mail.section "What this means"/>
These petitions passed a threshold in time and are undecided. Those with most signatures come first.

<@mail.section "What you can do"/>
Read them before the meeting. Decisions and their reasons are recorded in Tasklist.

<@mail.link page "Print the agenda"/>
<@mail.link tasks "Open Tasklist"/>

<@mail.section "When we write next"/>
Staff get what was decided after the meeting. What is put off comes back on the next agenda.

<@mail.section "The petitions"/>

<#list entries as entry>
${entry.petition.action}: ${entry.petition.url}

<#if entry.background??>
${entry.background}

</#if>
<@mail.fact "To decide" entry.toDecide/>
<@mail.fact "Petition" entry.petition.number?c/>
<@mail.fact "Signatures" entry.signatures/>
<#if entry.responseReached??><@mail.fact "Passed the threshold for a response" entry.responseReached/></#if>
<#if entry.debateReached??><@mail.fact "Passed the threshold for a debate" entry.debateReached/></#if>
<#if entry.response??>
<@mail.fact "Answered" entry.response.respondedOn + ", " + entry.response.department/>
<@mail.fact "Response in short" entry.response.summary/>
</#if>
<#list entry.earlier as before>
<@mail.fact "Meeting of " + before.meeting before.decided/>
<#if before.reason??>
${before.reason}
</#if>
</#list>

</#list>
</@mail.page>
<#else>
<@mail.page "The Petitions Committee has nothing to decide" true false>
<@mail.fact "Meeting that is not needed" meetsOn/>
<@mail.fact "Agenda closed" closedAt/>

<@mail.section "What this means"/>
No petition passed a threshold in time and is undecided, so that no meeting is needed.

<@mail.section "What you can do"/>
Nothing. You can see what may come next.

<@mail.link page "See the meeting"/>
<@mail.link tasks "Open Tasklist"/>

<@mail.section "When we write next"/>
We will email you when the next agenda closes.
</@mail.page>
</#if>
