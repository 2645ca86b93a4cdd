<#import "/_layout/text.ftl" as mail>
<@mail.page news=say("news") about=false>
${say("open")}

<@mail.link frame.link say("see")/>

${say("until", until)}

<@mail.section say("not-asked")/>
${say("not-asked-then")}

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
