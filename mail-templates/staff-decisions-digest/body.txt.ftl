<#import "/_layout/text.ftl" as mail>
<@mail.page "The meeting of the Petitions Committee is over" true false>
<@mail.fact "Meeting" meetsOn/>
<@mail.fact "Decided" decided?size/>
<@mail.fact "Put off" deferred?size/>

<#if decided?has_content>
<@mail.section "What was decided"/>

<#list decided as entry>
<@item entry/>

</#list>
</#if>
<#if deferred?has_content>
<@mail.section "What was put off"/>

<#list deferred as entry>
<@item entry/>

</#list>
</#if>
<@mail.section "What this means"/>
What was decided goes its way in the tasks of the petitions.<#if deferred?size gt 0> What was put off is on the agenda for ${following} again.</#if>

<@mail.section "What you can do"/>
Look at the tasks that follow from the decisions.

<@mail.link page "See the meeting"/>

<@mail.section "When we write next"/>
We will email you when the next meeting is over.
</@mail.page>
<#macro item entry>
${entry.petition.action}: ${entry.petition.url}
About ${entry.about}: ${entry.decided}
<#if entry.reason??>
${entry.reason}
</#if>
</#macro>
