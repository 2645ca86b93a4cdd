<#import "/_layout/text.ftl" as mail>
<@mail.page "Please confirm that you started this petition" false>
We need to know that it was you. Open this page and press its button:

<@mail.link frame.link "Confirm your petition"/>

<@mail.section "What this means"/>
Nobody sees your petition yet. Once you have confirmed it we send you a link for the ${supporters} people whose support it needs before we look at it.

<@mail.section "If this was not you"/>
You do not have to do anything. What is not confirmed is never published.

<@mail.section "When we write next"/>
As soon as you have confirmed it.
</@mail.page>
