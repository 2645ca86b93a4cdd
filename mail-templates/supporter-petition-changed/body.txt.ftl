<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false>
${say("before")}

<@mail.section say("do")/>
${say("stay")}

${say("leave")}

<@mail.link frame.link say("read")/>

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
