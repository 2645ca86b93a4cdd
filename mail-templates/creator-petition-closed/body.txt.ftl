<#import "/_layout/text.ftl" as mail>
<@mail.page say("news")>
<@mail.fact say("closed") closedAt/>
<@mail.fact say("signatures") signatures/>

${say("late", confirmUntil)}

<@mail.section say("means")/>
<#if awaitsResponse>
${say("awaits-response")}

</#if>
<#if awaitsDebate>
${say("awaits-debate")}

</#if>
${say("stays")}

<@mail.section say("do")/>
${say("do-then")}

<@mail.link petition.url say("page")/>

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
