<#import "/_layout/text.ftl" as mail>
<@mail.page "The Government has responded to " + mail.yours>
<@mail.fact "Answered by" department/>
<@mail.fact "Date" respondedOn/>

<@mail.section "In short"/>
${summary}

<@mail.section "The response in full"/>
${details}

<@mail.section "What this means"/>
The Petitions Committee will read this response. It can accept it, or ask the Government for a revised one.

<@mail.section "What you can do"/>
You do not need to do anything. If you like, share the response, or tell your MP what you think of it.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "When we write next"/>
We will email you if the Government revises its response, or if there is other news of this petition.
</@mail.page>
