<#import "/_layout/text.ftl" as mail>
<@mail.page "Please confirm that you signed this petition">
Your signature counts once you have confirmed it. Open this page and press its button:

<@mail.link frame.link "Confirm your signature"/>

<@mail.section "If this was not you"/>
You do not have to do anything. What is not confirmed never counts.

<@mail.section "When we write next"/>
If you asked us to keep you up to date, we will email you when there is news of this petition. If you did not, this is all.
</@mail.page>
