<#import "/_layout/text.ftl" as mail>
<@mail.page "There is news about " + mail.yours>

<@mail.section subject/>
${body}

<@mail.section "What this means"/>
We are telling you because it has to do with what the petition asks for.

<@mail.section "What you can do"/>
You do not need to do anything. The petition’s page has everything that has happened so far.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "When we write next"/>
We will email you if there is other news of this petition.
</@mail.page>
