<#import "/_layout/text.ftl" as mail>
<@mail.page creator?then(say("started"), say("supported")) false>
${say("again")}

<@mail.section say("do")/>
${say("nothing-either")}

${say("share")}

<@mail.section say("next")/>
${say("when-published")}
</@mail.page>
