<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false false>
<@mail.fact say("closed") dissolvedAt/>

${say("signed")}

${frame.list}

<@mail.section say("means")/>
${say("means-then")}

${say("wait")}

<@mail.section say("do")/>
${say("nothing")}

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
