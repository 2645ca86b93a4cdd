<#import "/_layout/text.ftl" as mail>
<@mail.page "MPs plan to debate " + mail.yours>
<@mail.sitting sitting/>

<@mail.others others/>

<#if body??>

<@mail.section "From the Petitions Committee"/>
${body}

</#if>

<@mail.section "What this means"/>
In a debate, MPs talk about what the petition asks for, and a minister replies for the Government. A debate does not change the law by itself.

<@mail.section "What you can do"/>
You can tell your MP before the debate what you think about the petition.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "When we write next"/>
Plans for debates can change. If this one does, we will email you. If it goes ahead, we will email you after it.
</@mail.page>
