<#import "/_layout/text.ftl" as mail>
<@mail.page "We have published " + mail.yours>
<@mail.fact "Can be signed until" closesAt/>
<@mail.fact "Signatures that earn a response from the Government" forResponse/>
<@mail.fact "Signatures that it needs to be considered for a debate" forDebate/>

<@mail.section "What this means"/>
Everybody can read and sign it now. What you confirmed before is one of its signatures: you do not have to sign again.

<@mail.section "What you can do"/>
Share the petition’s page with people who might want to sign it.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "When we write next"/>
<#if frame.voice == "CREATOR">
We will email you when there is news of your petition.

<#else>
If you asked us to keep you up to date, we will email you when there is news. If you did not, this is all.

</#if>
</@mail.page>
