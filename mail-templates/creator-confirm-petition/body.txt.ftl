<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false>
${say("open")}

<@mail.link frame.link say("confirm")/>

<@mail.section say("means")/>
${say("nobody-sees", supporters)}

<@mail.section say("not-you")/>
${say("not-you-then")}

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
