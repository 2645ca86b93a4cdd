<#import "/_layout/text.ftl" as mail>
<#if !previousDate??>
<#assign news = "MPs plan to debate " + mail.yours>
<#elseif previousDate == sitting.date>
<#assign news = "The plans for the debate about " + mail.yours + " have changed">
<#else>
<#assign news = "The debate about " + mail.yours + " has a new date">
</#if>
<@mail.page news>
<@mail.sitting sitting/>

<#if previousDate?? && previousDate == sitting.date>
The date is the same as before. Please check the time and the place.

<#elseif previousDate??>
It was planned for ${previousDate} before. Please note the new date.

</#if>
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
Plans for debates can change. If this one does, we will email you again. If it goes ahead, we will email you after it.
</@mail.page>
