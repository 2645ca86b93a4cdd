<#import "/_layout/text.ftl" as mail>
<@mail.page "We have decided not to accept " + mail.yours>
<@mail.section "Why"/>
${why}.

<#if details??>
${details}

</#if>
<@mail.section "What this means"/>
Nobody can sign the petition. It is on the website among those that were not accepted, with the reason.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "What you can do"/>
<#if frame.voice == "CREATOR">
You can start another petition that meets the standards.

<#else>
You do not need to do anything.

</#if>
<@mail.section "When we write next"/>
This is the last email about this petition.
</@mail.page>
