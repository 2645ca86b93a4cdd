<#import "/_layout/text.ftl" as mail>
<@mail.page "We cannot publish your petition as it is. You can change it" false>
<@mail.section "What should change"/>
${reason}

<@mail.section "What you can do"/>
Open this page, change the words of your petition, and send it to us again:

<@mail.link frame.link "Change your petition"/>

You have until ${until}. Your supporters stay with the petition.

<@mail.section "What this means"/>
Nobody sees your petition until we have looked at it again. If you do not change it, it will not go further.

<@mail.section "When we write next"/>
We will email you when we have decided.
</@mail.page>
