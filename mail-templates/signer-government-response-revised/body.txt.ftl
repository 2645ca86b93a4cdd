<#import "/_layout/text.ftl" as mail>
<@mail.page say("news")>
<@mail.fact say("answered-by") mail.theirs(department)/>
<@mail.fact say("date") respondedOn/>

${say("replaces")}

<@mail.section say("why-new")/>
${say("asked")}

${reason}

<@mail.section say("in-short")/>
${summary}

<@mail.section say("in-full")/>
${details}

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("do")/>
${say("do-then")}

<@mail.link petition.url say("page")/>

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
