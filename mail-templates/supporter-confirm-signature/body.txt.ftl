<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false>
${say("open")}

<@mail.link frame.link say("confirm")/>

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("not-you")/>
${say("not-you-then")}

<@mail.section say("next")/>
${say("when-published")}
</@mail.page>
