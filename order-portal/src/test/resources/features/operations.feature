Feature: Whoever runs the server sees how it is
  What waits and what could not be worked is told before a customer asks.

  Scenario: The health page tells what waits
    Then the health page tells how many messages wait and how many are parked
