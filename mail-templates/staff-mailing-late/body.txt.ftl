<#import "/_layout/text.ftl" as mail>
<@mail.page "A mailing takes longer than it should">
<@mail.fact "Mail" subject/>
<@mail.fact "Ordered" orderedAt/>
<@mail.fact "Delivered so far" delivered + " of " + recipients/>

<@mail.section "What this means"/>
Some people who signed have not had this email yet. Nothing is lost: those who remain get it as soon as it can be sent.

<@mail.section "What you can do"/>
Its page shows how far it is, what holds it up and what to do about that. An operator can steer it there.

<@mail.link mailing "See how this mailing stands"/>

<@mail.section "When we write next"/>
This is the only email we send you about this mailing.
</@mail.page>
