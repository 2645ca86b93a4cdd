<#import "/_layout/text.ftl" as mail>
<@mail.page "Please revise your response to this petition by " + replyBy>
<@mail.fact "Department" department/>
<@mail.fact "Revised response due" replyBy/>

The Petitions Committee has read your response, and asks for a revised one.

<@mail.section "Why the Committee asks"/>
${reason}

<@mail.section "What we need"/>
<@mail.limits limits/>

Please use plain words, and deal with the Committee’s reason directly.

<@mail.section "What this means"/>
The new response will replace the earlier one, which can still be read on the petition’s page. It will be emailed to the people who signed and asked to hear more, with the Committee’s reason.

<@mail.section "What you can do"/>
<@mail.link task "Enter the revised response"/>

<@mail.section "When we write next"/>
If there is no revised response by the end of ${replyBy}, we will remind you.
</@mail.page>
