<#import "/_layout/text.ftl" as mail>
<@mail.page "You have signed this petition already">
Somebody has just signed it again with this email address. Your signature counts as before, and it counts once.

<@mail.section "What you can do"/>
You do not have to do anything, whether this was you or not.

Two people who share an email address can both sign, each with their own name and with the same postcode.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "When we write next"/>
If you asked us to keep you up to date, we will email you when there is news of this petition.
</@mail.page>
