<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false>
<@mail.section say("what")/>
${reason}

<@mail.section say("do")/>
${say("open")}

<@mail.link frame.link say("change")/>

${say("until", until)}

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("next")/>
${say("when-decided")}
</@mail.page>
