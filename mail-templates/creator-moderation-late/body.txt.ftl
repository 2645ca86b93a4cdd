<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false>
<@mail.fact say("since") since/>

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("do")/>
${say("nothing")}

<@mail.section say("next")/>
${say("when-decided")}
</@mail.page>
