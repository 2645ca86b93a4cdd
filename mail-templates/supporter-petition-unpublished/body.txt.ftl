<#import "/_layout/text.ftl" as mail>
<@mail.page say("news") false false false>
${say("told")}

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("next")/>
${say("last")}
</@mail.page>
