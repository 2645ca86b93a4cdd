<#import "/_layout/text.ftl" as mail>
<@mail.page "Thank you for starting your petition. It has now closed">
<@mail.fact "Closed" closedAt/>
<@mail.fact "Signatures" signatures/>

Nobody can sign it any more. People who signed in time can still confirm their signature until ${confirmUntil}, so the number may rise a little.

<@mail.section "What this means"/>
<#if awaitsResponse>
The Government still has to respond to your petition. Closing does not change that.

</#if>
<#if awaitsDebate>
Parliament may still debate your petition. Closing does not change that.

</#if>
It stays on the website for everyone to read.

<@mail.section "What you can do"/>
You do not need to do anything. You can go on telling people about what you asked for.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "When we write next"/>
We will email you if there is other news of your petition.
</@mail.page>
