<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false>
<@mail.section say("why")/>
${why}.

<#if details??>
${details}

</#if>
<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("do")/>
${say("do-then")}

<@mail.section say("next")/>
${say("last")}
</@mail.page>
