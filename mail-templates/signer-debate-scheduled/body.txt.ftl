<#import "/_layout/text.ftl" as mail>
<@mail.page say("news")>
<@mail.sitting sitting/>

<@mail.others others/>

<#if body??>

<@mail.section say("from-committee")/>
${body}

</#if>

<@mail.section say("means")/>
${say("debate-is")}

<@mail.section say("do")/>
${say("tell-mp")}

<@mail.link petition.url say("page")/>

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
