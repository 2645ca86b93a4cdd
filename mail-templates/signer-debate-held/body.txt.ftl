<#import "/_layout/text.ftl" as mail>
<@mail.page say("news")>
${say("on", debatedOn)}

<@mail.others others true/>

<#if overview??>

<@mail.section say("about")/>
${overview}

</#if>

<@mail.section say("links")/>
<#if links?keys?has_content>
<#if links.video??>
<@mail.link links.video say("video")/>
</#if>
<#if links.transcript??>
<@mail.link links.transcript say("transcript")/>
</#if>
<#if links.summary??>
<@mail.link links.summary say("summary")/>
</#if>
<#if links.debatePack??>
<@mail.link links.debatePack say("pack")/>
</#if>
<#if links.publicEngagement??>
<@mail.link links.publicEngagement say("engagement")/>
</#if>
<#else>
${say("no-links")}

</#if>

<@mail.section say("means")/>
${say("means-then")}

<@mail.section say("do")/>
${say("do-then")}

<@mail.link petition.url say("page")/>

<@mail.section say("next")/>
${say("other-news")}
</@mail.page>
