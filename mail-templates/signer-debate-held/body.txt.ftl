<#import "/_layout/text.ftl" as mail>
<@mail.page "MPs have debated " + mail.yours>
The debate was on ${debatedOn}.

<@mail.others others "was"/>

<#if overview??>

<@mail.section "About the debate"/>
${overview}

</#if>

<@mail.section "Watch and read"/>
<#if links?keys?has_content>
<#if links.video??>
<@mail.link links.video "Watch the debate"/>
</#if>
<#if links.transcript??>
<@mail.link links.transcript "Read what was said, word for word"/>
</#if>
<#if links.summary??>
<@mail.link links.summary "Read a summary of the debate"/>
</#if>
<#if links.debatePack??>
<@mail.link links.debatePack "Read the briefing that MPs had"/>
</#if>
<#if links.publicEngagement??>
<@mail.link links.publicEngagement "See what the public told MPs before the debate"/>
</#if>
<#else>
There is nothing to watch or read yet. When there is, you will find it on the petition’s page.

</#if>

<@mail.section "What this means"/>
What MPs said about the petition is now on the public record. A debate does not change the law by itself.

<@mail.section "What you can do"/>
You can tell your MP what you think about the debate.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "When we write next"/>
We will email you if there is other news of this petition.
</@mail.page>
