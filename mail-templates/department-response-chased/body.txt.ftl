<#import "/_layout/text.ftl" as mail>
<@mail.page "We are still waiting for your " + revision?then("revised response", "response") + " to this petition">
<@mail.fact "Department" department/>
<@mail.fact "Response was due" dueOn/>

<#if daysLate == 0>
The day it was due has ended.

<#else>
It is ${daysLate} ${(daysLate == 1)?then("day", "days")} late.

</#if>
<#if earlierReminders == 0>
This is our first reminder.

<#elseif earlierReminders == 1>
We have reminded you once before.

<#else>
We have reminded you ${earlierReminders} times before.

</#if>

<@mail.section "What this means"/>
People who signed the petition are waiting to hear from the Government. The Petitions Committee’s staff know that the response is late.

<@mail.section "What you can do"/>
<@mail.link task "Enter the response"/>

If you cannot respond yet, please tell us when you will.

<@mail.section "When we write next"/>
We will go on reminding you until we have the response.
</@mail.page>
