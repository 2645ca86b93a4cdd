<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false>
<@mail.fact say("supporters") supporters/>
<@mail.fact say("decide-by") decideBy/>

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("do")/>
${say("nothing")}

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
