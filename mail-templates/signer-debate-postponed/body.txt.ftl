<#import "/_layout/text.ftl" as mail>
<@mail.page "The debate about " + mail.yours + " is postponed">
It will not be held on ${previousDate}. It does not have a new date yet.

<@mail.section "Why it is postponed"/>
${reason}

<#if body??>

<@mail.section "From the Petitions Committee"/>
${body}

</#if>

<@mail.section "What this means"/>
The Petitions Committee will look at this debate again. It may choose a new date, or take the petition forward in another way.

<@mail.section "What you can do"/>
You do not need to do anything. Your signature still counts.

<@mail.link petition.url "Read the petition’s page"/>

<@mail.section "When we write next"/>
We will email you when there is a new date, or when the Petitions Committee has decided what happens instead.
</@mail.page>
