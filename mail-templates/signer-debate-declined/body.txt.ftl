<#import "/_layout/text.ftl" as mail>
<@mail.page say("news")>
${say("decided")}

<@mail.section say("reasons")/>
${reasons}

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("do")/>
${say("do-then")}

<@mail.link petition.url say("page")/>

<@mail.section say("next")/>
${say("other-news")}
</@mail.page>
