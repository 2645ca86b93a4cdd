<#import "/_layout/text.ftl" as mail>
<@mail.page "Your petition will not go further" false>
<#if returned>
We asked you to change it, and the time for that has passed.

<#else>
It needed the support of ${needed} people, and did not find it in time.

</#if>
<@mail.section "What this means"/>
It is not published, and nobody can support it any more.

<@mail.section "What you can do"/>
You can start it again whenever you like.

<@mail.section "When we write next"/>
This is the last email about this petition.
</@mail.page>
