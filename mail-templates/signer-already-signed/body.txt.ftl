<#import "/_layout/text.ftl" as mail>
<@mail.page say("news")>
${say("again")}

<@mail.section say("do")/>
${say("nothing-either")}

${say("share")}

<@mail.link petition.url say("page")/>

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
