<#import "/_layout/text.ftl" as mail>
<@mail.page "There will be no debate about " + mail.yours>
The Petitions Committee has decided not to hold one.

<@mail.section "The Committee’s reasons"/>
${reasons}

<@mail.section "What this means"/>
The petition and its signatures stay on its page. MPs can still raise what it asks for in other ways.

<@mail.section "What you can do"/>
You can tell your MP what you think about the petition.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "When we write next"/>
We will email you if there is other news of this petition.
</@mail.page>
