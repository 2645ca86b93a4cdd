<#import "/_layout/text.ftl" as mail>
<@mail.page creator?then("You started this petition already", "You support this petition already") false>
Somebody has just supported it with this email address. What you confirmed counts as before, and it counts once.

<@mail.section "What you can do"/>
You do not have to do anything, whether this was you or not.

Two people who share an email address can both support a petition, each with their own name and with the same postcode.

<@mail.section "When we write next"/>
We will email you when we have decided whether the petition is published.
</@mail.page>
