<#import "/_layout/text.ftl" as mail>
<@mail.page "Please respond to this petition by " + dueOn>
<@mail.fact "Department" department/>
<@mail.fact "Response due" dueOn/>
<@mail.fact "Signatures" signatures/>

Enough people have signed this petition for the Government to respond to it. Your department answers for the Government.

<@mail.section "What we need"/>
<@mail.limits limits/>

Please use plain words, and speak directly to what the petition asks for.

<@mail.section "What this means"/>
The response will be published on the petition’s page, and emailed to the people who signed and asked to hear more. The Petitions Committee will read it, and can ask for a revised one.

<@mail.section "What you can do"/>
<@mail.link task "Enter the response"/>

If your department is not the right one, please tell us as soon as you can.

<@mail.section "When we write next"/>
If there is no response by the end of ${dueOn}, we will remind you.
</@mail.page>
