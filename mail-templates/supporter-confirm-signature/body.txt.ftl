<#import "/_layout/text.ftl" as mail>
<@mail.page "Please confirm that you support this petition" false>
Your support counts once you have confirmed it. Open this page and press its button:

<@mail.link frame.link "Confirm your support"/>

<@mail.section "What this means"/>
The petition is not published yet. You are one of those whose support it needs before we look at it, and your support becomes one of its first signatures.

<@mail.section "If this was not you"/>
You do not have to do anything. What is not confirmed never counts.

<@mail.section "When we write next"/>
We will email you when we have decided whether the petition is published.
</@mail.page>
