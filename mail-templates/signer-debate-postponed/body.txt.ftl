<#import "/_layout/text.ftl" as mail>
<@mail.page say("news")>
${say("not-on", previousDate)}

<@mail.section say("why-postponed")/>
${reason}

<#if body??>

<@mail.section say("from-committee")/>
${body}

</#if>

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("do")/>
${say("do-then")}

<@mail.link petition.url say("page")/>

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
