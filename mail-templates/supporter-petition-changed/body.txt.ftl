<#import "/_layout/text.ftl" as mail>
<@mail.page "Its creator has changed " + mail.yours + ", and this is what it asks for now" false>
When you supported it, it said something else: we asked for other words before it can be published.

<@mail.section "What you can do"/>
If you support it as it is now, you do not have to do anything.

If you do not, you can withdraw your support until the petition is published:

<@mail.link frame.link "Read the petition, or withdraw your support"/>

<@mail.section "When we write next"/>
We look at the petition again, and will email you when we have decided whether it is published.
</@mail.page>
