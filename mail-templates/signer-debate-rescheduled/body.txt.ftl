<#import "/_layout/text.ftl" as mail>
<#if !previousDate??>
<#assign news = say("news")>
<#elseif previousDate == sitting.date>
<#assign news = say("news-same-day")>
<#else>
<#assign news = say("news-new-day")>
</#if>
<@mail.page news>
<@mail.sitting sitting/>

<#if previousDate?? && previousDate == sitting.date>
${say("same-day")}

<#elseif previousDate??>
${say("new-day", previousDate)}

</#if>
<@mail.others others/>

<#if body??>

<@mail.section say("from-committee")/>
${body}

</#if>

<@mail.section say("means")/>
${say("debate-is")}

<@mail.section say("do")/>
${say("tell-mp")}

<@mail.link petition.url say("page")/>

<@mail.section say("next")/>
${say("next-then")}
</@mail.page>
