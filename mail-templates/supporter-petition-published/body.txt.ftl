<#import "/_layout/text.ftl" as mail>
<@mail.page say("news")>
<@mail.fact say("until") closesAt/>
<@mail.fact say("for-response") forResponse/>
<@mail.fact say("for-debate") forDebate/>

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("do")/>
${say("do-then")}

<@mail.link petition.url say("page")/>

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
