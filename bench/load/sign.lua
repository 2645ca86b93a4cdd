-- Everyone who signs has an address of their own, and signs from a home of their own.
-- Arguments: a word that tells this run from others, and the milliseconds between an answer and the next request.
local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("number", threads)
end

local HEADERS = { ["Content-Type"] = "application/x-www-form-urlencoded" }
local FORM = "name=Ada+Lovelace+%d&email=ada.%s.%d.%d%%40load.example&country=GB&postcode=%s"
    .. "&declaration=yes&updates=yes"
local POSTCODES = { "SW1A+1AA", "M1+1AE", "CF10+1EP", "EH8+8DX", "BT7+1NN", "LS1+4AP" }

local run
local pause
local signed = 0

function init(arguments)
    run = arguments[1]
    pause = tonumber(arguments[2])
    if pause > 0 then
        function delay()
            return pause
        end
    end
end

function request()
    signed = signed + 1
    local home = signed * 16 + number
    HEADERS["X-Forwarded-For"] =
        string.format("10.%d.%d.7", math.floor(home / 256) % 256, home % 256)
    return wrk.format("POST", wrk.path, HEADERS,
        string.format(FORM, signed, run, number, signed, POSTCODES[signed % #POSTCODES + 1]))
end

function done(summary, latency, _)
    local errors = summary.errors
    io.write(string.format("requests=%d seconds=%.6f p50=%d p99=%d refused=%d broken=%d\n",
        summary.requests, summary.duration / 1e6, latency:percentile(50), latency:percentile(99),
        errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
