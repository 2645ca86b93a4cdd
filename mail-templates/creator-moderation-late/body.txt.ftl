<#import "/_layout/text.ftl" as mail>
<@mail.page "We are sorry: your petition takes us longer than we said" false>
<@mail.fact "We have looked at it since" since/>

<@mail.section "What this means"/>
We have many petitions to look at, or need to ask somebody about yours. It has not been forgotten, and nothing has been decided.

<@mail.section "What you can do"/>
You do not need to do anything.

<@mail.section "When we write next"/>
We will email you when we have decided.
</@mail.page>
