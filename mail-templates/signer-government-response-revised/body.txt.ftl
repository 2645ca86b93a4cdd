<#import "/_layout/text.ftl" as mail>
<@mail.page "The Government has given a new response to " + mail.yours>
<@mail.fact "Answered by" department/>
<@mail.fact "Date" respondedOn/>

This response replaces the earlier one. You can still read the earlier one on the petition’s page.

<@mail.section "Why there is a new response"/>
The Petitions Committee asked the Government for a revised response. This is why:

${reason}

<@mail.section "In short"/>
${summary}

<@mail.section "The response in full"/>
${details}

<@mail.section "What this means"/>
The Petitions Committee will read the new response. It can accept it, or ask the Government again.

<@mail.section "What you can do"/>
You do not need to do anything. If you like, compare the two responses, and tell your MP what you think of them.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "When we write next"/>
We will email you if the response changes again, or if there is other news of this petition.
</@mail.page>
