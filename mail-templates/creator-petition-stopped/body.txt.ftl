<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false>
${say("what")}

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("do")/>
${say("do-then")}

<@mail.section say("next")/>
${say("last")}
</@mail.page>
