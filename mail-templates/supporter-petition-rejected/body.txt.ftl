<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") true true false>
<@mail.section say("why")/>
${why}.

<#if details??>
${details}

</#if>
<@mail.section say("means")/>
${say("means-then")}

<@mail.link petition.url say("page")/>

<@mail.section say("do")/>
${say("do-then")}

<@mail.section say("next")/>
${say("last")}
</@mail.page>
