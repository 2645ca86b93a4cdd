<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false>
${say("pass-on", needed)}

<@mail.link frame.link say("support")/>

<@mail.section say("means")/>
${say("means-then", most)}

<@mail.section say("do")/>
${say("do-then")}

${say("until", until, needed)}

<@mail.section say("next")/>
${say("next-then", needed)}
</@mail.page>
