<#import "/_layout/text.ftl" as mail>
<@mail.page "Thank you for confirming your petition. It needs supporters now" false>
Before we look at your petition, ${needed} people have to support it. Send this link to people you know:

<@mail.link frame.link "Support this petition"/>

<@mail.section "What this means"/>
Each of them fills in a short form and confirms it by email, as you did. At most ${most} people can support it before it is published. Their support becomes its first signatures.

<@mail.section "What you can do"/>
Send the link to people who agree with you. Do not post it in public: it is meant for the people you ask, and nobody else can see the petition yet.

You have until ${until}. If ${needed} people have not supported it by then, it will not go further.

<@mail.section "When we write next"/>
We will email you when ${needed} people have supported it.
</@mail.page>
